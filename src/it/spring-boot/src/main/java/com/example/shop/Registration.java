package com.example.shop;

import io.plainsight.people.User;
import io.plainsight.people.UserMapper;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
public class Registration {

    private final UserMapper users; // Plainsight's
    private final CustomerMapper customers; // your own

    public Registration(UserMapper users, CustomerMapper customers) {
        this.users = users;
        this.customers = customers;
    }

    @Transactional
    public void register(String name, String email, String street) {
        User user = new User(name, email);
        users.insert(user);
        customers.insert(user.getId(), street);
    }
}
