extension Words {
    /// What is said of a measure that counted as effective when its problem comes back.
    public var problemReturned: String {
        switch language {
        case .en: "the problem is back: reopen the measure with this ticket"
        case .zhHans: "同样问题再次发生：请引用本工单重新启动改善案"
        case .zhHant: "同樣問題再次發生：請引用本工單重新啟動改善案"
        }
    }
}
