/**
 * The importer of CDC's supporting data: XML in, a schedule file out. Takes figures, codes and short names; leaves texts behind.
 */
@NullMarked
package org.qalqan.schedule.cdsi;

import org.jspecify.annotations.NullMarked;
