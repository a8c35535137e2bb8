extension TraditionalChinese {
    static let contract = KindWords(
        name: "合約", plural: "合約",
        states: [
            "draft": "草稿", "in-force": "履行中", "expired": "已到期", "terminated": "已終止",
            "withdrawn": "已撤回",
        ],
        commands: [
            "draft": .init("起草合約", "起草合約：範圍、期限和條款。"),
            "amend": .init("修改", "修改尚未簽署的合約。"),
            "add-document": .init("新增文件", "把已存入的檔案列為合約文件。"),
            "sign": .init("登記簽署", "登記簽署人和日期，合約生效。"),
            "extend": .init("展期", "延長期限，保留原期限。"),
            "expire": .init("登記到期", "期限屆滿後結束合約。"),
            "terminate": .init("終止合約", "在期限屆滿前終止合約。"),
            "withdraw": .init("撤回", "撤回草稿。"),
            "note": .init("備註", "加入備註。"),
        ],
        events: [
            "drafted": "起草", "rewritten": "修改", "document-added": "新增文件", "signed": "簽署",
            "extended": "展期", "expired": "到期", "terminated": "終止", "withdrawn": "撤回",
            "noted": "備註",
        ],
        fields: [
            "contract-sort": "合約類型", "scope": "範圍", "valid-from": "生效日期", "valid-until": "截止日期",
            "company-duties": "我方義務", "customer-duties": "客戶義務", "company-rights": "我方權利",
            "customer-rights": "客戶權利", "breach-rate": "違約金日費率", "breach-value": "違約金計算基數",
            "breach-terms": "違約條款", "breach-amount": "違約金額", "breach-cap": "違約金上限",
            "signed-by": "簽署人",
            "signed": "簽署日期", "document": "文件名稱", "digest": "檔案摘要",
        ],
        choices: [
            "contract-sort": [
                "warranty": "保固", "repair": "維修", "return-exchange": "退換貨", "service": "服務",
            ]
        ])
}
