/**
 * What lies where, and the store keeper's work: receive, issue, send, count, discard, give, open vials. Each form is read whole, all that
 * is wrong with it is told at once and nothing entered is lost; what is recorded is recorded once, whatever is sent twice.
 * {@code docs/store-keeper.md} tells a keeper's day.
 */
@NullMarked
package org.qalqan.server.web.stores;

import org.jspecify.annotations.NullMarked;
