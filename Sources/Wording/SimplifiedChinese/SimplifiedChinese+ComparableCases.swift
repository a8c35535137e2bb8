extension SimplifiedChinese {
    var comparableCases: String { "可比案例" }

    var noComparableCases: String { "暂无可比案例" }

    func spread(
        median: String, lower: String, upper: String, least: String, most: String
    ) -> String {
        "中位数 \(median)，中间一半 \(lower) 至 \(upper)，全部 \(least) 至 \(most)"
    }
}
