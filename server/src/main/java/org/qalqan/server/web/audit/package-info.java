/** The page on which an auditor reads who did what, and looks whether the audit is as it was written. */
@NullMarked
package org.qalqan.server.web.audit;

import org.jspecify.annotations.NullMarked;
