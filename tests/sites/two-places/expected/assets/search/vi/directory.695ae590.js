loaSearch("",{
  "language": "vi",
  "kinds": [
    "Địa phương, cơ quan",
    "Mô hình, sáng kiến",
    "Học ở đâu",
    "Chuyên đề",
    "Chỉ tiêu",
    "Khó khăn, phương hướng, kiến nghị",
    "Nhóm mô hình",
    "Văn bản",
    "Báo cáo",
    "Trang"
  ],
  "words": {
    "count": "{n} kết quả",
    "none": "Không thấy gì có những chữ này. Thử gõ ít chữ hơn, hoặc tra theo chữ cái.",
    "more": "Có thể còn nữa: gõ thêm chữ.",
    "all": "Xem cả {n} kết quả"
  },
  "starts": [
    ""
  ],
  "files": [
    "0.ea8307ea.js"
  ]
})
