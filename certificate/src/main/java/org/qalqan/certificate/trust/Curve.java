package org.qalqan.certificate.trust;

import java.math.BigInteger;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECFieldFp;
import java.security.spec.ECParameterSpec;
import java.util.Arrays;
import java.util.Optional;
import org.bouncycastle.asn1.x9.X9ECParameters;
import org.bouncycastle.crypto.ec.CustomNamedCurves;
import org.bouncycastle.crypto.params.ECDomainParameters;
import org.bouncycastle.crypto.params.ECPublicKeyParameters;
import org.bouncycastle.math.ec.ECPoint;

/** The curves that health certificates use. */
enum Curve {
    P_256("secp256r1", 64),
    P_384("secp384r1", 96);

    private final ECDomainParameters parameters;
    private final int signatureBytes;

    Curve(String name, int signatureBytes) {
        X9ECParameters named = CustomNamedCurves.getByName(name);
        this.parameters = new ECDomainParameters(named);
        this.signatureBytes = signatureBytes;
    }

    /** The curve of a key by all its parameters: a name alone could be told of others. */
    static Optional<Curve> of(ECPublicKey key) {
        return Arrays.stream(values())
                .filter(curve -> curve.isThatOf(key.getParams()))
                .findAny();
    }

    private boolean isThatOf(ECParameterSpec used) {
        ECPoint generator = parameters.getG();
        return used.getCurve().getField() instanceof ECFieldFp field
                && field.getP().equals(parameters.getCurve().getField().getCharacteristic())
                && used.getCurve().getA().equals(parameters.getCurve().getA().toBigInteger())
                && used.getCurve().getB().equals(parameters.getCurve().getB().toBigInteger())
                && used.getGenerator()
                        .getAffineX()
                        .equals(generator.getAffineXCoord().toBigInteger())
                && used.getGenerator()
                        .getAffineY()
                        .equals(generator.getAffineYCoord().toBigInteger())
                && used.getOrder().equals(parameters.getN())
                && used.getCofactor() == 1;
    }

    /** The point of a key. */
    ECPublicKeyParameters point(ECPublicKey key) {
        BigInteger x = key.getW().getAffineX();
        BigInteger y = key.getW().getAffineY();
        return new ECPublicKeyParameters(parameters.getCurve().createPoint(x, y), parameters);
    }

    int signatureBytes() {
        return signatureBytes;
    }
}
