/// The mappings that ship with the program.
public enum BuiltInMapping {
    /// Their names, as `--map` takes them.
    public static let names = ["incident-log"]

    /// The YAML of a mapping by its name, with or without `.yaml`; nil when there is none.
    public static func yaml(named name: String) -> String? {
        let plain = name.hasSuffix(".yaml") ? String(name.dropLast(5)) : name
        guard names.contains(plain) else { return nil }
        return String(decoding: PackageResources.incident_log_yaml, as: UTF8.self)
    }
}
