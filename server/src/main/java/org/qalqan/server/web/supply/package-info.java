/** Supply: what was delivered and announced, what is on hand, what the target takes. */
@NullMarked
package org.qalqan.server.web.supply;

import org.jspecify.annotations.NullMarked;
