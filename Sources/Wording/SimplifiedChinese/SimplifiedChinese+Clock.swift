// What is said of the host's clock.
extension SimplifiedChinese {
    func clockSet(by span: String, isForward: Bool, noticed moment: String) -> String {
        "主机时钟被\(isForward ? "拨快" : "拨慢") \(span)（\(moment) 发现）"
    }
}
