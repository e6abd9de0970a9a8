package org.qalqan.server.coldchain;

/**
 * A sensor in a store.
 *
 * @param name its name there
 * @param storage what it lies in, as far as somebody said; else a refrigerator
 * @param isDeclared whether somebody said it
 */
public record Sensor(long id, String place, String name, Storage storage, boolean isDeclared) {}
