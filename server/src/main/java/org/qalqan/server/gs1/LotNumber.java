package org.qalqan.server.gs1;

import java.util.Locale;

public final class LotNumber {
    private LotNumber() {}

    public static String look(String number) {
        return number.strip().toUpperCase(Locale.ROOT).replace('O', '0');
    }
}
