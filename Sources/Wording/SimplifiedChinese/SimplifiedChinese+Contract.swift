extension SimplifiedChinese {
    static let contract = KindWords(
        name: "合同", plural: "合同",
        states: [
            "draft": "草稿", "in-force": "履行中", "expired": "已到期", "terminated": "已终止",
            "withdrawn": "已撤回",
        ],
        commands: [
            "draft": .init("起草合同", "起草合同：范围、期限和条款。"),
            "amend": .init("修改", "修改尚未签署的合同。"),
            "add-document": .init("增加文件", "把已存入的文件列为合同文件。"),
            "sign": .init("登记签署", "登记签署人和日期，合同生效。"),
            "extend": .init("展期", "延长期限，保留原期限。"),
            "expire": .init("登记到期", "期限届满后结束合同。"),
            "terminate": .init("终止合同", "在期限届满前终止合同。"),
            "withdraw": .init("撤回", "撤回草稿。"),
            "note": .init("备注", "添加备注。"),
        ],
        events: [
            "drafted": "起草", "rewritten": "修改", "document-added": "增加文件", "signed": "签署",
            "extended": "展期", "expired": "到期", "terminated": "终止", "withdrawn": "撤回",
            "noted": "备注",
        ],
        fields: [
            "contract-sort": "合同类型", "scope": "范围", "valid-from": "生效日期", "valid-until": "截止日期",
            "company-duties": "我方义务", "customer-duties": "客户义务", "company-rights": "我方权利",
            "customer-rights": "客户权利", "breach-rate": "违约金日费率", "breach-value": "违约金计算基数",
            "breach-terms": "违约条款", "breach-amount": "违约金额", "breach-cap": "违约金上限",
            "signed-by": "签署人",
            "signed": "签署日期", "document": "文件名称", "digest": "文件摘要",
        ],
        choices: [
            "contract-sort": [
                "warranty": "保修", "repair": "维修", "return-exchange": "退换货", "service": "服务",
            ]
        ])
}
