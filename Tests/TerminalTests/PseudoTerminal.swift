import Glibc

/// A pseudo-terminal, or what there is of one, to open the screen on.
struct PseudoTerminal {
    let near: Int32
    let far: Int32

    init?() {
        var ends: (near: Int32, far: Int32) = (-1, -1)
        guard openpty(&ends.near, &ends.far, nil, nil, nil) == 0 else { return nil }
        (near, far) = ends
        setSize(rows: 24, columns: 80)
    }

    /// The path of the far end, for another process to open.
    var path: String? { ttyname(far).map { String(cString: $0) } }

    /// Whether this machine lets a process have one; containers without /dev/pts do not.
    static let isAvailable: Bool = {
        guard let terminal = PseudoTerminal() else { return false }
        terminal.close()
        return true
    }()

    func setSize(rows: UInt16, columns: UInt16) {
        var size = winsize(ws_row: rows, ws_col: columns, ws_xpixel: 0, ws_ypixel: 0)
        _ = ioctl(near, UInt(TIOCSWINSZ), &size)
    }

    func type(_ text: String) {
        let bytes = Array(text.utf8)
        _ = write(near, bytes, bytes.count)
    }

    /// Everything written to the terminal so far.
    func output() -> String {
        var found: [UInt8] = []
        var watched = pollfd(fd: near, events: Int16(POLLIN), revents: 0)
        while poll(&watched, 1, 20) > 0 {
            var bytes = [UInt8](repeating: 0, count: 65_536)
            let count = read(near, &bytes, bytes.count)
            guard count > 0 else { break }
            found += bytes[..<count]
        }
        return String(decoding: found, as: UTF8.self)
    }

    func close() {
        _ = Glibc.close(near)
        _ = Glibc.close(far)
    }
}
