public import Casework

extension Words {
    /// What is said of a hard cap where no amount was computed; nil where there is none.
    public func callAsFunction(_ cap: HardCap) -> String? {
        switch cap {
        case .none: nil
        case .limit(let limit): hardCapLimit(self(limit))
        case .unknownBase: hardCapUnknown
        }
    }

    private func hardCapLimit(_ limit: String) -> String {
        switch language {
        case .en: "Hard cap by the price on the ticket: \(limit)."
        case .zhHans: "按工单价格计的硬性上限：\(limit)。"
        case .zhHant: "按工單價格計的硬性上限：\(limit)。"
        }
    }

    private var hardCapUnknown: String {
        switch language {
        case .en: "A hard cap applies, but fee and price are unknown: compute the amount first."
        case .zhHans: "适用硬性上限，但服务费和价格不详：请先核算金额。"
        case .zhHant: "適用硬性上限，但服務費與價格不詳：請先核算金額。"
        }
    }
}
