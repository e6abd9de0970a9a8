package org.qalqan.server.access;

/**
 * A role that an account holds.
 *
 * @param place code of the place where it holds, and below
 */
public record RoleAtPlace(Role role, String place) {}
