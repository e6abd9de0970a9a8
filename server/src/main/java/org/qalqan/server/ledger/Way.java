package org.qalqan.server.ledger;

/** From one of the whereabouts of a lot to another. */
record Way(Whereabouts from, Whereabouts to) {}
