extension SimplifiedChinese {
    static let customer = KindWords(
        name: "客户", plural: "客户档案",
        states: ["active": "有效", "merged": "已合并"],
        commands: [
            "enter": .init("建立客户", "为客户建立档案。"),
            "amend": .init("更正资料", "更正名称、地址、专属渠道或客户经理。"),
            "add-contact": .init("增加联系人", "增加客户方的联系人。"),
            "remove-contact": .init("删除联系人", "从档案中移除联系人。"),
            "record-order": .init("登记订单", "登记客户购买的产品。"),
            "correct-order": .init("更正订单", "更正已登记的订单行。"),
            "mark-key": .init("设为重点客户", "设为重点客户，并注明理由。"),
            "unmark-key": .init("取消重点", "取消重点客户身份。"),
            "merge": .init("合并到", "把重复的档案合并到另一客户。"),
            "unmerge": .init("撤销合并", "撤销合并，两份档案恢复独立。"),
            "note": .init("备注", "在档案中添加备注。"),
            "record-visit": .init("登记拜访", "登记拜访及报告；重点客户每年至少一次。"),
        ],
        events: [
            "warranty-restarted": "保修重新起算",
            "entered": "建立客户", "amended": "更正资料", "contact-added": "增加联系人",
            "contact-removed": "删除联系人", "order-recorded": "登记订单",
            "order-corrected": "更正订单", "key-marked": "设为重点客户",
            "key-unmarked": "取消重点客户", "merged": "已合并", "unmerged": "撤销合并",
            "noted": "备注", "visited": "登记拜访",
        ],
        fields: [
            "warranty": "保修",
            "key-reason": "重点客户",
            "sort": "单位或个人", "address": "地址", "email": "电子邮箱",
            "dedicated-channel": "专属服务渠道", "manager": "客户经理",
            "contact-line": "联系人序号", "order-line": "订单行序号", "into": "合并到", "care-activity": "关怀编号",
        ],
        choices: ["sort": ["company": "单位", "person": "个人"]])
}
