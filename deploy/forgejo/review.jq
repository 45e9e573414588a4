# The findings of `loa check --format json` as a review of a pull request, by the API of Forgejo and Gitea.
{
    event: "COMMENT",
    body: "loa check: \(.errors) lỗi, \(.warnings) cảnh báo",
    comments: [.findings[] | select(.severity != "note" and .file and .line) | {
        path: .file,
        new_position: .line,
        body: "**\(.code)**: \(.message)\(if (.hint // "") == "" then "" else "\n\(.hint)" end)"
    }][:50]
}
