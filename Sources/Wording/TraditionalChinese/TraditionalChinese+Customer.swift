extension TraditionalChinese {
    static let customer = KindWords(
        name: "客戶", plural: "客戶檔案",
        states: ["active": "有效", "merged": "已合併"],
        commands: [
            "enter": .init("建立客戶", "為客戶建立檔案。"),
            "amend": .init("更正資料", "更正名稱、地址、專屬管道或客戶經理。"),
            "add-contact": .init("新增聯絡人", "新增客戶方的聯絡人。"),
            "remove-contact": .init("移除聯絡人", "從檔案中移除聯絡人。"),
            "record-order": .init("登記訂單", "登記客戶購買的產品。"),
            "correct-order": .init("更正訂單", "更正已登記的訂單行。"),
            "mark-key": .init("設為重點客戶", "設為重點客戶，並註明理由。"),
            "unmark-key": .init("取消重點", "取消重點客戶身分。"),
            "merge": .init("合併到", "把重複的檔案合併到另一客戶。"),
            "unmerge": .init("撤銷合併", "撤銷合併，兩份檔案恢復獨立。"),
            "note": .init("備註", "在檔案中加入備註。"),
            "record-visit": .init("登記拜訪", "登記拜訪及報告；重點客戶每年至少一次。"),
        ],
        events: [
            "warranty-restarted": "保固重新起算",
            "entered": "建立客戶", "amended": "更正資料", "contact-added": "新增聯絡人",
            "contact-removed": "移除聯絡人", "order-recorded": "登記訂單",
            "order-corrected": "更正訂單", "key-marked": "設為重點客戶",
            "key-unmarked": "取消重點客戶", "merged": "已合併", "unmerged": "撤銷合併",
            "noted": "備註", "visited": "登記拜訪",
        ],
        fields: [
            "warranty": "保固",
            "key-reason": "重點客戶",
            "sort": "公司或個人", "address": "地址", "email": "電子郵件",
            "dedicated-channel": "專屬服務管道", "manager": "客戶經理",
            "contact-line": "聯絡人序號", "order-line": "訂單行序號", "into": "合併到", "care-activity": "關懷編號",
        ],
        choices: ["sort": ["company": "公司", "person": "個人"]])
}
