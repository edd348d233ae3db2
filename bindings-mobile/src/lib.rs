//! Tenure for mobile: conversion and idiom. No rule, no default, no message is born here.
