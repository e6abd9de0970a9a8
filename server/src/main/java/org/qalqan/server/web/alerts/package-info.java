/** Alerts of a day, wastage and how long stock lasts. */
@NullMarked
package org.qalqan.server.web.alerts;

import org.jspecify.annotations.NullMarked;
