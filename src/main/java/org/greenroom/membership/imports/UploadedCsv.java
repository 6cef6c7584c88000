package org.greenroom.membership.imports;

/** A file as a person sent it: nothing about it is known yet. */
public record UploadedCsv(String name, byte[] bytes) {}
