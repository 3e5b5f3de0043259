<#include "head.ftl">
not found
