package org.qalqan.server.gs1;

/**
 * An element string as it stands in a scan, not yet judged.
 *
 * @param position where its identifier begins, the first character of the scan being 1
 */
record Piece(int position, String ai, String value) {

    Identifier identifier() {
        return Identifiers.find(ai).orElseThrow();
    }

    Element element() {
        return new Element(ai, value);
    }
}
