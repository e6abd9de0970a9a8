package org.qalqan.cli;

public final class Qalqan {
    public static void main(String[] a) {}
}
