# The findings of `loa check --format json` as GitLab's Code Quality report.
[.findings[] | {
    description: (.message + (if (.hint // "") == "" then "" else " (" + .hint + ")" end)),
    check_name: .code,
    severity: {error: "critical", warning: "minor", note: "info"}[.severity],
    fingerprint: ([.code, .file // "", (.line // 0 | tostring), .message] | join("\u0000") | @base64),
    location: {path: (.file // "data/site.yaml"), lines: {begin: (.line // 1)}}
}]
