package org.qalqan.server.gs1;

/** The check digit of GS1 keys: weights three and one from the right, modulo ten (GS1 General Specifications, 7.9.1). */
final class CheckDigit {

    private CheckDigit() {}

    /** The digit that belongs behind the others. */
    static int after(CharSequence digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            boolean isOddFromRight = (digits.length() - i) % 2 == 1;
            sum += (digits.charAt(i) - '0') * (isOddFromRight ? 3 : 1);
        }
        return (10 - sum % 10) % 10;
    }

    /** The digit that the last one of a number should be. */
    static int due(String number) {
        return after(number.subSequence(0, number.length() - 1));
    }

    static boolean isRight(String number) {
        return number.charAt(number.length() - 1) - '0' == due(number);
    }
}
