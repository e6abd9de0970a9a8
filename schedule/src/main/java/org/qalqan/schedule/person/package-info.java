/** What is known of a person: birth date, sex, doses and observations. Plain values; uses nothing but the JDK. */
@NullMarked
package org.qalqan.schedule.person;

import org.jspecify.annotations.NullMarked;
