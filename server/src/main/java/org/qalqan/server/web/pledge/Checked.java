package org.qalqan.server.web.pledge;

import java.util.List;

/** A form that was checked: a value, or everything that is wrong with it. */
sealed interface Checked<T> {

    /** Nothing is wrong. */
    record Good<T>(T value) implements Checked<T> {}

    /** What is wrong; never empty. */
    record Faulty<T>(List<FormFault> faults) implements Checked<T> {}
}
