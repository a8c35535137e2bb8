import Casework

extension SimplifiedChinese {
    func short(_ missing: MissingDate) -> String {
        switch missing {
        case .noHolidays: "缺假日数据"
        case .neverOpens: "无工作时间"
        }
    }

    func reason(_ missing: MissingDate) -> String {
        switch missing {
        case .noHolidays(let year): "无法确定到期时间：日历缺少 \(year) 年的法定假日数据。"
        case .neverOpens: "无法确定到期时间：日历没有工作时间。"
        }
    }

    func remedy(_ missing: MissingDate) -> String {
        switch missing {
        case .noHolidays: "请将该年的假日文件放入假日文件夹，并重新采用政策。"
        case .neverOpens: "请采用日历含有工作时间的政策。"
        }
    }

    func provisional(_ year: Int) -> String {
        "（\(year) 年放假安排未知，日期可能变动）"
    }
}
