public import Terminal

/// The keymap that is built in: the text of `keymap.conf` at the top of the package.
public enum DefaultKeymap {
    /// The built-in bindings, read by the same parser as a person's own.
    public static let layer = KeymapLayer(
        text: text, file: "keymap.conf", source: .builtIn, vocabulary: .desk)

    /// The built-in bindings alone, resolved.
    public static let keymap = Keymap([layer], vocabulary: .desk)

    /// The file, byte for byte; a test holds the two equal.
    public static let text = #"""
        version = 1

        # What every key does, as built in. A file of the same shape in
        # $XDG_CONFIG_HOME/makegood/keymap.conf adds to it; `makegood keys` prints what counts.

        [global]
        F1       = help.show
        Esc      = dialog.cancel
        Ctrl-c   = dialog.cancel
        Enter    = dialog.accept
        Ctrl-p   = palette.open       # 命令面板 Command palette
        ":"      = palette.line
        "?"      = help.show
        F2       = ticket.new         # 新建工单 New ticket
        F3       = search.open
        F4       = menu.open          # 操作菜单 Action menu
        F5       = pane.zoom
        F6       = pane.next
        F7       = ticket.take        # 领取 Take
        F8       = explain.show       # 为什么 Why
        F9       = person.switch
        F10      = app.quit
        F11      = board.toggle       # 时限看板 SLA board
        F12      = order.release
        q        = app.quit
        Ctrl-l   = app.redraw
        Tab      = pane.next
        Shift-Tab = pane.previous
        Up | k   = cursor.up
        Down | j = cursor.down
        PageUp | Ctrl-b = cursor.page-up
        PageDown | Ctrl-f = cursor.page-down
        Home | g g = cursor.first
        End | G  = cursor.last

        # The ticket under the cursor.
        a        = ticket.take
        r | Ctrl-r = ticket.respond
        Space    = menu.open
        n        = ticket.new
        K | Ctrl-k = dossier.list     # 档案与承诺 Files and promises
        d        = ticket.record-finding
        D        = ticket.conclude-diagnosis
        L        = ticket.determine-liability
        p        = ticket.propose-plan
        s        = ticket.submit-plan
        A        = ticket.approve
        R        = ticket.return-plan
        S        = ticket.send-plan
        C        = ticket.record-consent
        P        = ticket.record-proof
        h        = ticket.hand-over
        w        = ticket.wait
        W        = ticket.resume
        u        = ticket.raise-urgency
        N        = ticket.note
        E        = ticket.add-evidence
        y        = ticket.copy-number
        U        = ticket.undo        # 撤回 Take back
        b        = app.notices        # 响铃 Bell
        M        = app.mouse          # 鼠标 Mouse
        e        = explain.show
        m | "$"  = explain.amount      # 金额由来 How the amount came about
        B        = board.toggle
        z        = pane.zoom
        "<" | Ctrl-Left  = pane.narrower
        ">" | Ctrl-Right = pane.wider
        o        = order.release
        "@"      = person.switch
        "/"      = search.open
        1        = view.mine
        2        = view.unassigned
        3        = view.at-risk
        4        = view.waiting
        5        = view.my-gates
        6        = view.all
        7        = view.archived
        "]" | Right = view.next
        "[" | Left = view.previous

        [queue]
        Enter    = menu.open
        Space | Insert = select.toggle  # 选中 Select
        "*"      = select.all
        "-"      = select.clear
        Backspace = search.clear

        [queue.search : text]
        Enter    = dialog.accept
        Tab      = dialog.accept
        Left     = none
        Right    = none
        Home     = none
        End      = none
        Backspace = none
        Ctrl-b   = none
        Ctrl-f   = none

        [detail]
        Enter    = menu.open

        [sla]
        Enter    = dialog.accept

        [board]
        Enter    = dialog.accept

        [help]
        q        = dialog.cancel
        Space    = cursor.page-down

        [explain]
        q        = dialog.cancel
        Space    = cursor.page-down

        [confirm]
        q        = dialog.cancel
        y        = dialog.accept
        n        = dialog.cancel

        [menu : text]
        Ctrl-b   = none
        Ctrl-f   = none
        Left     = none
        Right    = none

        [picker : text]
        Ctrl-b   = none
        Ctrl-f   = none
        Left     = none
        Right    = none

        [palette : text]
        Ctrl-b   = none
        Ctrl-f   = none
        Left     = none
        Right    = none

        [form : text]
        Tab             = field.next
        Shift-Tab       = field.previous
        Enter           = dialog.accept
        Up              = cursor.up
        Down            = cursor.down
        Ctrl-s | F10    = form.submit
        F3              = form.knowledge  # 知识与话术 Knowledge and wordings
        Left            = none
        Right           = none
        Home            = none
        End             = none
        Ctrl-b          = none
        Ctrl-f          = none

        [form.long : text]
        Enter           = form.new-line
        Up              = cursor.up
        Down            = cursor.down

        """#
}
