/// An estimate of a slope with all that is known of its making.
struct Estimate {
    var value: Double
    var uncertainty: Double

    /// The widest step that entered it; a wider one saw less of the point.
    var reach: Double

    /// The part of the uncertainty that the noise of the values explains.
    var rounding: Double

    /// The slopes on both sides, at a kink.
    var kink: OneSidedSlopes?

    /// A step at which a kink close by is out of reach.
    var clearStep: Double?

    /// The steepest one-sided slope at the step, as far as it is more than rounding.
    var steepest: Double = 0

    /// Whether the function did not move at all: it may be constant, or too coarse to show that it moves.
    var isFlat = false

    var isFinite: Bool { value.isFinite && uncertainty.isFinite }

    /// Whether the step, and not rounding, is what makes the estimate uncertain.
    var isBent: Bool { !isFinite || clearStep != nil || uncertainty > 10 * rounding }

    var derivative: NumericDerivative {
        NumericDerivative(value: value, uncertainty: uncertainty, kink: kink)
    }
}

extension Line {
    /// Richardson's extrapolation from the central differences at a step and at half of it: four calls.
    ///
    /// A kink costs a few calls more; one that lies beside the point makes the estimate as uncertain as it is sharp.
    func estimate(step h: Double) -> Estimate {
        let (whole, half) = (look(h), look(h / 2))
        var estimate = estimate(whole, half, half.central + (half.central - whole.central) / 3)
        estimate.steepest = max(whole.steepest, half.steepest)
        switch kink(whole, half) {
        case .none: break
        case .here(let slopes): estimate.kink = slopes
        case .beside(let clear):
            estimate.clearStep = clear
            estimate.uncertainty = max(estimate.uncertainty, half.slopes.gap)
        }
        return estimate
    }

    /// The plain central difference at a step, and how far that at half the step is from it.
    func plainEstimate(step h: Double) -> Estimate {
        let (whole, half) = (look(h), look(h / 2))
        return estimate(whole, half, whole.central)
    }

    private func estimate(_ whole: Look, _ half: Look, _ estimated: Double) -> Estimate {
        let stepError = abs(whole.central - half.central)
        // A NaN at the point itself, which the differences do not visit, must be seen too.
        let isNaN = (stepError + whole.rounding + value).isNaN
        return Estimate(
            value: estimated,
            uncertainty: isNaN ? .nan : max(stepError, whole.rounding, half.persistentGap(after: whole)),
            reach: whole.step,
            rounding: whole.rounding,
            isFlat: whole.isFlat && half.isFlat
        )
    }
}
