// What is said of the host's clock.
extension English {
    func clockSet(by span: String, isForward: Bool, noticed moment: String) -> String {
        "The clock was set \(isForward ? "forward" : "back") by \(span), noticed \(moment)"
    }
}
