// The tables. `entries` and nothing else is the record; all others are derived from it within the
// transaction that appends, and can be made anew.

/// The tables of a store and how older files become newer ones.
enum Schema {
    /// The version this program writes, kept in `user_version`.
    static let version = migrations.count

    /// What makes version n+1 of version n.
    static let migrations: [Migration] = [
        .sql(record + "\n" + derived), .sql(barredPeople), .laterGrams, .sql(delegations),
        .sql(dossiers), .sql(settledAmounts), .sql(escalations), .sql(dossierEscalations),
        .sql(besides), .foldedKeys, .promises, .sql(missingDates),
        .sql(clockedDossiers), .sql(hostClock), .productGroups,
    ]

    /// What the host's clocks said at the last commit; beside the record, and not derived from it.
    private static let hostClock = """
        CREATE TABLE IF NOT EXISTS host_clock (
          id INTEGER PRIMARY KEY CHECK (id = 1),
          wall INTEGER NOT NULL,
          uptime INTEGER NOT NULL,
          boot TEXT NOT NULL
        ) STRICT;
        """

    /// One step from a version to the next.
    enum Migration {
        case sql(String)
        /// What `SearchGrams` did not cut out of a text before is added to the search tables.
        case laterGrams
        /// Keys of dossiers are folded as `DossierKey` folds them now.
        case foldedKeys
        /// Commitments in force are entered by party, product and day.
        case promises
        /// What was agreed is found by product and by product group, not by either.
        case productGroups
    }

    /// Filled as tickets change; `audit verify` says where it is not, `audit rebuild` fills it.
    private static let barredPeople =
        "ALTER TABLE gates ADD COLUMN barred TEXT NOT NULL DEFAULT ''"

    /// Who decides gates in whose place; no older file has any.
    private static let delegations = """
        CREATE TABLE IF NOT EXISTS delegations (
          number INTEGER PRIMARY KEY,
          delegation TEXT NOT NULL
        ) STRICT;
        """

    /// What was agreed to be paid, so that like cases are found by a stretch of one index.
    ///
    /// Filled as tickets change; `audit verify` says where it is not, `audit rebuild` fills it.
    private static let settledAmounts = """
        CREATE TABLE IF NOT EXISTS settled (
          id INTEGER PRIMARY KEY,
          ground TEXT NOT NULL,
          product TEXT NOT NULL,
          currency TEXT NOT NULL,
          amount INTEGER NOT NULL
        ) STRICT;
        CREATE INDEX IF NOT EXISTS settled_by_case
          ON settled (ground, product, currency, amount, id);
        """

    /// Beside the product the group that the computation names.
    static let productGroups = """
        ALTER TABLE settled ADD COLUMN product_group TEXT NOT NULL DEFAULT '';
        DROP INDEX IF EXISTS settled_by_case;
        CREATE INDEX IF NOT EXISTS settled_by_amount
          ON settled (ground, currency, amount, product, product_group, id);
        """

    /// Dossiers beside the tickets.
    ///
    /// Their clocks stand among those of the tickets, under the id taken negative, so that the
    /// board counts and orders both in one walk.
    private static let dossiers = """
        CREATE TABLE IF NOT EXISTS dossiers (
          id INTEGER PRIMARY KEY,
          number TEXT NOT NULL UNIQUE,
          kind TEXT NOT NULL,
          version INTEGER NOT NULL,
          state TEXT NOT NULL,
          open INTEGER NOT NULL,
          title TEXT NOT NULL,
          customer TEXT,
          product TEXT,
          department TEXT,
          owner TEXT,
          valid_from INTEGER,
          valid_until INTEGER,
          begun INTEGER NOT NULL,
          updated INTEGER NOT NULL,
          ord INTEGER NOT NULL,
          due INTEGER,
          due_kind TEXT,
          risk INTEGER,
          folded_customer TEXT NOT NULL,
          text TEXT NOT NULL
        ) STRICT;
        CREATE INDEX IF NOT EXISTS dossiers_by_order ON dossiers (ord, id DESC);
        CREATE INDEX IF NOT EXISTS dossiers_by_kind ON dossiers (kind, ord, id DESC);
        CREATE TABLE IF NOT EXISTS dossier_keys (
          key TEXT NOT NULL,
          id INTEGER NOT NULL,
          PRIMARY KEY (key, id)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX IF NOT EXISTS dossier_keys_by_id ON dossier_keys (id);
        """

    /// When the one above is to be told of a clock, and to whom a gate has come up; filled as
    /// tickets change, like `barredPeople`.
    private static let escalations = """
        CREATE TABLE clocks_anew (
          id INTEGER NOT NULL,
          kind TEXT NOT NULL,
          subject TEXT NOT NULL,
          start INTEGER NOT NULL,
          due INTEGER,
          risk INTEGER,
          escalates INTEGER,
          PRIMARY KEY (id, kind, subject)
        ) STRICT, WITHOUT ROWID;
        INSERT INTO clocks_anew SELECT id, kind, subject, start, due, risk, NULL FROM clocks;
        DROP TABLE clocks;
        ALTER TABLE clocks_anew RENAME TO clocks;
        CREATE INDEX clocks_by_due ON clocks (due, id);
        CREATE INDEX clocks_by_risk ON clocks (risk);
        CREATE INDEX clocks_by_escalation ON clocks (escalates) WHERE escalates IS NOT NULL;
        CREATE TABLE gates_anew (
          role TEXT NOT NULL,
          department TEXT NOT NULL,
          ord INTEGER NOT NULL,
          id INTEGER NOT NULL,
          level INTEGER NOT NULL,
          barred TEXT NOT NULL DEFAULT '',
          gate TEXT NOT NULL,
          PRIMARY KEY (role, department, ord, id, gate)
        ) STRICT, WITHOUT ROWID;
        INSERT INTO gates_anew SELECT role, department, ord, id, level, barred,
          role || iif(department = '', '', ':' || department) FROM gates;
        DROP TABLE gates;
        ALTER TABLE gates_anew RENAME TO gates;
        CREATE INDEX gates_by_ticket ON gates (id);
        """

    /// When the one above is to be told of a dossier's clock: until here nobody was, save of a risk
    /// that somebody took to the superior.
    private static let dossierEscalations = """
        UPDATE clocks SET escalates = due WHERE id < 0 AND NOT (kind = 'risk' AND EXISTS (
          SELECT 1 FROM dossiers d JOIN entries e ON e.stream = 'dossier/' || d.number
          WHERE d.id = -clocks.id AND e.kind = 'commitment/risk-escalated'));
        """

    /// What a queue marks of a ticket and which others it took over; of most tickets nothing.
    ///
    /// Filled as tickets change; `audit verify` says where it is not, `audit rebuild` fills it.
    private static let besides = """
        CREATE TABLE IF NOT EXISTS besides (
          id INTEGER PRIMARY KEY,
          marks TEXT NOT NULL,
          merged TEXT NOT NULL
        ) STRICT;
        """

    /// Why a clock that runs has no date (`MissingDate.code`); filled as tickets change, like
    /// `barredPeople`.
    private static let missingDates = """
        ALTER TABLE tickets ADD COLUMN undated INTEGER;
        ALTER TABLE clocks ADD COLUMN undated INTEGER;
        CREATE INDEX clocks_undated ON clocks (undated) WHERE undated IS NOT NULL;
        """

    /// What of the dossiers is on a clock, in the order in which the queue shows it among tickets.
    private static let clockedDossiers = """
        CREATE INDEX IF NOT EXISTS dossiers_clocked
          ON dossiers (ord, id DESC, open, risk, kind, state, valid_until) WHERE due IS NOT NULL;
        CREATE INDEX IF NOT EXISTS dossiers_clocked_by_owner
          ON dossiers (owner, ord, id DESC, open, risk, kind, state, valid_until)
          WHERE due IS NOT NULL;
        """

    private static let record = """
        CREATE TABLE entries (
          sequence INTEGER PRIMARY KEY,
          stream TEXT NOT NULL,
          version INTEGER NOT NULL,
          happened INTEGER NOT NULL,
          recorded INTEGER NOT NULL,
          person TEXT NOT NULL,
          kind TEXT NOT NULL,
          schema INTEGER NOT NULL,
          key TEXT,
          request BLOB,
          part INTEGER,
          parts INTEGER,
          body TEXT NOT NULL,
          previous BLOB NOT NULL,
          hash BLOB NOT NULL
        ) STRICT;
        CREATE UNIQUE INDEX entries_by_stream ON entries (stream, version);
        CREATE UNIQUE INDEX entries_by_key ON entries (key, part) WHERE key IS NOT NULL;
        CREATE TRIGGER entries_are_never_updated BEFORE UPDATE ON entries
          BEGIN SELECT RAISE(ABORT, 'the record is append-only'); END;
        CREATE TRIGGER entries_are_never_deleted BEFORE DELETE ON entries
          BEGIN SELECT RAISE(ABORT, 'the record is append-only'); END;
        CREATE TRIGGER entries_are_only_appended BEFORE INSERT ON entries
          WHEN NEW.sequence <> (SELECT ifnull(max(sequence), 0) + 1 FROM entries)
            OR EXISTS (SELECT 1 FROM entries
              WHERE stream = NEW.stream AND version = NEW.version)
            OR (NEW.key IS NOT NULL AND EXISTS (SELECT 1 FROM entries
              WHERE key = NEW.key AND part = NEW.part))
          BEGIN SELECT RAISE(ABORT, 'the record is append-only'); END;
        """

    /// The tables that `SQLiteStore.rebuild` empties and fills again.
    static let derivedTables = [
        "tickets", "listing", "clocks", "gates", "counts", "numbers", "staff", "delegations",
        "search_text", "settled", "dossiers", "dossier_keys", "besides",
        "promises",
    ]

    private static let derived = """
        CREATE TABLE tickets (
          id INTEGER PRIMARY KEY,
          number TEXT NOT NULL UNIQUE,
          version INTEGER NOT NULL,
          stage TEXT NOT NULL,
          phase TEXT,
          closure TEXT,
          owner TEXT NOT NULL,
          department TEXT NOT NULL,
          urgency TEXT NOT NULL,
          kind TEXT NOT NULL,
          problem TEXT NOT NULL,
          customer TEXT NOT NULL,
          waiting TEXT NOT NULL,
          received INTEGER NOT NULL,
          updated INTEGER NOT NULL,
          due INTEGER,
          due_kind TEXT,
          risk INTEGER,
          paused INTEGER NOT NULL,
          responded INTEGER,
          response_met INTEGER,
          registration TEXT NOT NULL,
          claim TEXT
        ) STRICT;
        CREATE INDEX tickets_by_response ON tickets (responded, response_met)
          WHERE responded IS NOT NULL;
        CREATE TABLE listing (
          open INTEGER NOT NULL,
          ord INTEGER NOT NULL,
          id INTEGER NOT NULL,
          stage TEXT NOT NULL,
          urgency TEXT NOT NULL,
          kind TEXT NOT NULL,
          owner TEXT NOT NULL,
          waiting TEXT NOT NULL,
          department TEXT NOT NULL,
          problem TEXT NOT NULL,
          customer TEXT NOT NULL,
          claimed INTEGER NOT NULL,
          due INTEGER,
          risk INTEGER,
          PRIMARY KEY (open, ord, id)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX listing_by_owner ON listing (open, owner, ord, id);
        CREATE INDEX listing_by_customer ON listing (open, customer, ord, id);
        CREATE INDEX listing_by_risk ON listing (risk) WHERE risk IS NOT NULL;
        CREATE TABLE clocks (
          id INTEGER NOT NULL,
          kind TEXT NOT NULL,
          subject TEXT NOT NULL,
          start INTEGER NOT NULL,
          due INTEGER,
          risk INTEGER,
          PRIMARY KEY (id, kind, subject)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX clocks_by_due ON clocks (due, id);
        CREATE INDEX clocks_by_risk ON clocks (risk);
        CREATE TABLE gates (
          role TEXT NOT NULL,
          department TEXT NOT NULL,
          ord INTEGER NOT NULL,
          id INTEGER NOT NULL,
          level INTEGER NOT NULL,
          PRIMARY KEY (role, department, ord, id)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX gates_by_ticket ON gates (id);
        CREATE TABLE counts (
          name TEXT PRIMARY KEY,
          number INTEGER NOT NULL
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE numbers (
          month TEXT PRIMARY KEY,
          last INTEGER NOT NULL
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE staff (
          login TEXT PRIMARY KEY,
          person TEXT NOT NULL
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE search_text (
          id INTEGER PRIMARY KEY,
          text TEXT NOT NULL
        ) STRICT;
        \(searchTables)
        """

    /// The names of the two search tables: for what is open, and for what is closed.
    static let openSearch = "search_open"
    static let closedSearch = "search_closed"

    static let searchTableNames = [openSearch, closedSearch]

    static let searchTables = searchTableNames.map { name in
        """
        CREATE VIRTUAL TABLE \(name) USING fts5(
          grams, content='', detail=none, columnsize=0, tokenize='ascii tokenchars ''-./_''');
        """
    }.joined(separator: "\n")
}
