package org.qalqan.server.api;

import java.util.List;

/**
 * A table as it is served, as JSON and CSV, and described in the OpenAPI document. All three come from this one description.
 *
 * @param <R> what a row is made of
 */
interface Table<R> {

    /** Its name in addresses. */
    String name();

    /** What it holds, in a sentence. */
    String about();

    /** What can be asked of it. Whatever else is asked is refused. */
    List<Parameter> parameters();

    List<Column<R>> columns();

    /** The rows, at most {@link Asked#mostRows()} and one more, which tells that there would be too many. */
    List<R> rows(Asked asked);
}
