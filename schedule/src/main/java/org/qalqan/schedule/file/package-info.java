/**
 * Schedule files: the product's own JSON form (docs/formats/schedule.md), read into supporting data with every fault reported at
 * once. The only package besides the batch runner that sees a JSON library.
 */
@NullMarked
package org.qalqan.schedule.file;

import org.jspecify.annotations.NullMarked;
