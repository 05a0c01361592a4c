package com.example.newsletter;

import java.time.LocalDateTime;

/** Who reads the newsletter; its columns are found by these names. */
public record Reader(String email, LocalDateTime createdAt) {}
