/// A number for each of some variables, by their places in a table.
struct Point {
    /// The numbers by place; NaN where a variable has none.
    private var numbers: [Double] = []

    /// The number of a variable; nil if it has none.
    subscript(place: Int) -> Double? {
        get {
            guard place < numbers.count, !numbers[place].isNaN else { return nil }
            return numbers[place]
        }
        set {
            if place >= numbers.count { numbers += repeatElement(.nan, count: place + 1 - numbers.count) }
            numbers[place] = newValue ?? .nan
        }
    }

    /// The places of the variables that have a number, in order.
    var places: [Int] { numbers.indices.filter { !numbers[$0].isNaN } }
}
