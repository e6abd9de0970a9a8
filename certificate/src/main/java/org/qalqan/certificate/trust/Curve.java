package org.qalqan.certificate.trust;

import java.security.AlgorithmParameters;
import java.security.NoSuchAlgorithmException;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.security.spec.InvalidParameterSpecException;
import java.util.Arrays;
import java.util.Optional;

/** The curves that health certificates use. */
enum Curve {
    P_256("secp256r1", 64),
    P_384("secp384r1", 96);

    private final ECParameterSpec parameters;
    private final int signatureBytes;

    Curve(String name, int signatureBytes) {
        this.parameters = parameters(name);
        this.signatureBytes = signatureBytes;
    }

    private static ECParameterSpec parameters(String name) {
        try {
            AlgorithmParameters parameters = AlgorithmParameters.getInstance("EC");
            parameters.init(new ECGenParameterSpec(name));
            return parameters.getParameterSpec(ECParameterSpec.class);
        } catch (NoSuchAlgorithmException | InvalidParameterSpecException missing) {
            throw new IllegalStateException("this Java has no curve " + name, missing);
        }
    }

    static Optional<Curve> of(ECPublicKey key) {
        ECParameterSpec used = key.getParams();
        return Arrays.stream(values())
                .filter(curve -> curve.parameters.getCurve().equals(used.getCurve())
                        && curve.parameters.getGenerator().equals(used.getGenerator())
                        && curve.parameters.getOrder().equals(used.getOrder()))
                .findAny();
    }

    int signatureBytes() {
        return signatureBytes;
    }
}
