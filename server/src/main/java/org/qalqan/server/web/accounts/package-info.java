/** The pages on which administrators keep accounts and their roles, each within the places that they administer. */
@NullMarked
package org.qalqan.server.web.accounts;

import org.jspecify.annotations.NullMarked;
