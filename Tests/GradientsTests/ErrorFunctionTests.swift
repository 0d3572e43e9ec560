import Foundation
import Gradients
import Testing

/// Values and slopes to 18 digits, from 800-digit arithmetic at the very Double that is written.
@Suite struct ErrorFunctionTests {
    @Test(arguments: [
        ReferencePoint(0.0, 0.0, 1.12837916709551257),
        ReferencePoint(0.3, 0.328626759459127416, 1.03126090961896306),
        ReferencePoint(-0.5, -0.520499877813046538, 0.878782578935444794),
        ReferencePoint(1.0, 0.842700792949714869, 0.415107497420594703),
        ReferencePoint(-2.5, -0.999593047982555041, 0.00217828423035270972),
        ReferencePoint(1e-10, 1.12837916709551262e-10, 1.12837916709551257),
        ReferencePoint(1e-300, 1.1283791670955126e-300, 1.12837916709551257),
        ReferencePoint(5.5, 0.999999999999992642, 8.223316045262922e-14),
        ReferencePoint(-20.0, -1.0, 2.16103747438679846e-174),
        ReferencePoint(26.3, 1.0, 4.52173255416115258e-301),
        ReferencePoint(.infinity, 1, 0),
        ReferencePoint(-.infinity, -1, 0),
    ])
    func isTheErrorFunction(point: ReferencePoint) {
        point.check({ erf($0) })
    }

    @Test(arguments: [
        ReferencePoint(0.0, 1.0, -1.12837916709551257),
        ReferencePoint(0.3, 0.671373240540872584, -1.03126090961896306),
        ReferencePoint(-0.5, 1.52049987781304654, -0.878782578935444794),
        ReferencePoint(2.5, 0.00040695201744495894, -0.00217828423035270972),
        ReferencePoint(10.3, 4.59476185309922619e-48, -9.50940784783604594e-47),
        ReferencePoint(20.0, 5.39586561160790093e-176, -2.16103747438679846e-174),
        ReferencePoint(26.1, 3.08121749331459334e-298, -1.60957434792778086e-296),
        ReferencePoint(-6.0, 1.99999999999999998, -2.61730123924926483e-16),
        ReferencePoint(1e-10, 0.999999999887162083, -1.12837916709551257),
        ReferencePoint(.infinity, 0, 0),
        ReferencePoint(-.infinity, 2, 0),
    ])
    func isTheComplementaryErrorFunction(point: ReferencePoint) {
        point.check({ erfc($0) })
    }

    @Test(arguments: [
        ReferencePoint(0.0, 0.0, 0.5),
        ReferencePoint(0.3, 0.185373426656685783, 0.732327766827109855),
        ReferencePoint(-0.3, -0.114626573343314206, 0.267672233172890145),
        ReferencePoint(1.0, 0.841344746068542949, 1.0833154705876863),
        ReferencePoint(-1.0, -0.158655253931457051, -0.0833154705876862984),
        ReferencePoint(2.5, 2.48447583668555966, 1.03761108590814521),
        ReferencePoint(-5.1, -8.66116377645276685e-7, -4.40611519210074519e-6),
        ReferencePoint(-10.3, -3.62875703129420522e-24, -3.73698487282278114e-23),
        ReferencePoint(-20.7, -3.58493338957085724e-94, -7.42073220861742819e-93),
        ReferencePoint(-36.9, -8.52583533540887827e-297, -3.14602985734867001e-295),
        ReferencePoint(8.3, 8.30000000000000028, 1.00000000000000358),
        ReferencePoint(40.0, 40.0, 1.0),
        ReferencePoint(1e-10, 5.00000000039894246e-11, 0.500000000079788456),
        ReferencePoint(-1e-300, -5.00000000000000013e-301, 0.5),
        ReferencePoint(.infinity, .infinity, 1),
        ReferencePoint(-.infinity, 0, 0),
        ReferencePoint(1e308, 1e308, 1),
        ReferencePoint(-1e308, 0, 0),
    ])
    func isTheGaussianErrorLinearUnit(point: ReferencePoint) {
        point.check({ gelu($0) })
        #expect(gelu(point.x) == gelu(Graph().variable("x", point.x)).value)
    }
}
