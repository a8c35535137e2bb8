import Casework

// The forms in which a file is put on a dossier, or taken away after its term.
extension FormBuilder {
    /// The fields of a command on files; nil for every other one.
    func fieldsOfFile(
        _ kind: DossierCommand.Kind, on dossier: Dossier?, under policy: Policy
    ) -> [FormField]? {
        if kind == kind.dossier.addingEvidence {
            // At the desk a file is always given by its path, and its digest comes from it.
            return kind.fields.filter { $0.kind != .digest }.map { field in
                self.field(
                    field.name == "file" ? Field("file", .text, required: true) : field,
                    under: policy)
            }
        }
        guard kind == kind.dossier.disposingEvidence else { return nil }
        return kind.fields.map { field in
            self.field(
                field, under: policy,
                options: field.name == "file-line" ? lines(of: dossier) : nil)
        }
    }

    private func lines(of dossier: Dossier?) -> [FormField.Option] {
        guard let dossier else { return [] }
        return dossier.files.indices.filter { !dossier.isDisposed($0) }.map {
            FormField.Option(code: "\($0 + 1)", label: dossier.files[$0].evidence.name)
        }
    }
}

extension [Evidence] {
    /// The files a proof may name, newest first, as far as the text fits what was typed.
    func offers(for field: String, _ typed: String) -> [Offer] {
        let typed = typed.lowercased()
        return reversed().compactMap { file in
            let brief = NamedFile.brief(of: file)
            let searched = "\(file.name) \(file.shows) \(brief)".lowercased()
            guard typed.isEmpty || searched.contains(typed) else { return nil }
            return Offer(
                "\(file.name) · \(file.shows) · \(file.digest.short)",
                field == "digest"
                    ? [field: file.digest.short, "document": file.name] : [field: brief])
        }
    }
}
