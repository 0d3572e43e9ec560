import Gradients
import Testing

/// Values and slopes to 18 digits, from 800-digit arithmetic at the very Double that is written.
@Suite struct OperationReferenceTests {
    @Test(arguments: [
        ReferencePoint(2.0, 1.41421356237309505, 0.353553390593273762),
        ReferencePoint(0.3, 0.547722557505166103, 0.912870929175276873),
        ReferencePoint(1e300, 1.00000000000000003e150, 4.99999999999999987e-151),
        ReferencePoint(1e-300, 1.00000000000000001e-150, 4.99999999999999994e149),
        ReferencePoint(.leastNonzeroMagnitude, 2.22275874948507748e-162, 2.24945689727159819e161),
        ReferencePoint(0, 0, .infinity),
        ReferencePoint(-0.0, 0, .infinity),
        ReferencePoint(.infinity, .infinity, 0),
        ReferencePoint(-1, .nan, .nan),
    ])
    func computesSquareRoots(point: ReferencePoint) {
        point.check({ sqrt($0) })
    }

    @Test(arguments: [
        ReferencePoint(0.3, 0.262364264467491043, 0.769230769230769237),
        ReferencePoint(-0.5, -0.693147180559945309, 2.0),
        ReferencePoint(-0.999, -6.90775527898213616, 999.999999999999112),
        ReferencePoint(1e-10, 9.99999999950000036e-11, 0.9999999999),
        ReferencePoint(-1e-300, -1.00000000000000003e-300, 1.0),
        ReferencePoint(1e300, 690.775527898213705, 9.99999999999999947e-301),
        ReferencePoint(0, 0, 1),
        ReferencePoint(-1, -.infinity, .infinity),
        ReferencePoint(-2, .nan, .nan),
        ReferencePoint(.infinity, .infinity, 0),
    ])
    func computesLogarithmsOfOnePlus(point: ReferencePoint) {
        point.check({ log1p($0) })
    }

    @Test(arguments: [
        ReferencePoint(0.3, 0.349858807576003089, 1.34985880757600309),
        ReferencePoint(-2.5, -0.917915001376101205, 0.0820849986238987952),
        ReferencePoint(1e-10, 1.00000000005000004e-10, 1.0000000001),
        ReferencePoint(-1e-300, -1.00000000000000003e-300, 1.0),
        ReferencePoint(-40.0, -0.999999999999999996, 4.248354255291589e-18),
        ReferencePoint(700.0, 1.01423205473500451e304, 1.01423205473500451e304),
        ReferencePoint(0, 0, 1),
        ReferencePoint(-.infinity, -1, 0),
        ReferencePoint(.infinity, .infinity, .infinity),
        ReferencePoint(710, .infinity, .infinity),
    ])
    func computesExponentialsLessOne(point: ReferencePoint) {
        point.check({ expm1($0) })
    }

    @Test(arguments: [
        ReferencePoint(0.3, 0.309336249609623221, 1.09568891532254712),
        ReferencePoint(-2.0, 2.18503986326151899, 5.77439920404191761),
        ReferencePoint(1e-10, 1.00000000000000004e-10, 1.0),
        ReferencePoint(1.5707, 10381.3274175697866, 107771959.950786174),
        ReferencePoint(1.5707963267948966, 16331239353195369.8, 2.66709378811357119e32),
        ReferencePoint(1000000.0, -0.373624453987599029, 1.1395952326175315),
        ReferencePoint(0, 0, 1),
        ReferencePoint(.infinity, .nan, .nan),
        ReferencePoint(-.infinity, .nan, .nan),
    ])
    func computesTangents(point: ReferencePoint) {
        point.check({ tan($0) })
    }

    @Test(arguments: [
        ReferencePoint(0.0, 0.693147180559945309, 0.5),
        ReferencePoint(0.3, 0.854355244468527112, 0.574442516811658984),
        ReferencePoint(-2.5, 0.0788897342925496233, 0.0758581800212435512),
        ReferencePoint(40.0, 40.0, 0.999999999999999996),
        ReferencePoint(-40.0, 4.24835425529158899e-18, 4.24835425529158898e-18),
        ReferencePoint(-700.0, 9.85967654375977086e-305, 9.85967654375977086e-305),
        ReferencePoint(800.0, 800.0, 1.0),
        ReferencePoint(1e-10, 0.693147180609945309, 0.500000000025),
        ReferencePoint(.infinity, .infinity, 1),
        ReferencePoint(-.infinity, 0, 0),
        ReferencePoint(1e308, 1e308, 1),
        ReferencePoint(-1e308, 0, 0),
    ])
    func isTheSoftplus(point: ReferencePoint) {
        point.check({ softplus($0) })
        #expect(softplus(point.x) == softplus(Graph().variable("x", point.x)).value)
    }
}
