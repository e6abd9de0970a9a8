/** The pages on which something that two persons must agree to is decided. */
@NullMarked
package org.qalqan.server.web.approvals;

import org.jspecify.annotations.NullMarked;
