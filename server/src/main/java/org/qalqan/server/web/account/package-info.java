/** The pages on which somebody signs in and sees their own account. */
@NullMarked
package org.qalqan.server.web.account;

import org.jspecify.annotations.NullMarked;
