package org.qalqan.schedule.file;

/**
 * Something wrong in a schedule file.
 *
 * @param path where, e.g. {@code antigens[3].series[0].doses[1].ages[0].minimum}
 * @param message what is wrong, with the value, and what would be right
 */
public record Fault(String path, String message) {

    @Override
    public String toString() {
        return (path.isEmpty() ? "the file" : path) + ": " + message;
    }
}
