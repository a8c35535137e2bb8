import Casework

extension TraditionalChinese {
    func short(_ missing: MissingDate) -> String {
        switch missing {
        case .noHolidays: "缺假日資料"
        case .neverOpens: "無工作時間"
        }
    }

    func reason(_ missing: MissingDate) -> String {
        switch missing {
        case .noHolidays(let year): "無法確定到期時間：行事曆缺少 \(year) 年的國定假日資料。"
        case .neverOpens: "無法確定到期時間：行事曆沒有工作時間。"
        }
    }

    func remedy(_ missing: MissingDate) -> String {
        switch missing {
        case .noHolidays: "請將該年的假日檔案放入假日資料夾，並重新採用政策。"
        case .neverOpens: "請採用行事曆含有工作時間的政策。"
        }
    }

    func provisional(_ year: Int) -> String {
        "（\(year) 年放假安排未知，日期可能變動）"
    }
}
