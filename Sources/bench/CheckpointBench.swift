import Networks

extension EngineBench {
    static func checkpoints() {}
}
