/**
 * Who may change what: accounts, roles by place, the audit, sign-in and the security of every request. Everything public is read without
 * an account; every write needs one with the role. Knows no other part of the business: a caller names the place and the places above it.
 */
@ApplicationModule(allowedDependencies = {"language"})
@NullMarked
package org.qalqan.server.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
